using Digits;
using NetGen;

var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "digits.csv")).Skip(1).Select(l => l.Split(',').Select(float.Parse).ToArray()).ToArray();
var x = lines.SelectMany(l => l.Take(64).Select(v => v / 16)).ToArray();
var t = lines.Select(l => (int)l[64]).ToArray();
var net = new DigitsNetwork(seed: 1);
Console.WriteLine(net.Summary());
var data = Dataset.FromArrays(x, 64, t);
Console.WriteLine(net.Evaluate(data));
var w = System.Diagnostics.Stopwatch.StartNew();
var r = net.Fit(data, null, new FitOptions { Epochs = 50, BatchSize = 32 });
Console.WriteLine(w.ElapsedMilliseconds + " ms " + r);
Console.WriteLine(net.Evaluate(data));
