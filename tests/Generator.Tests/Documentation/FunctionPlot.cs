using System.Globalization;
using System.Text;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>A function and its derivative from −5 to 5, as a picture.</summary>
/// <param name="function">The function of x, or of y where the target t is 1.</param>
/// <param name="derivative">Its derivative, which may need the function's value y.</param>
/// <param name="activation">Whose function it is; null for a loss.</param>
internal sealed class FunctionPlot(Expr function, Expr derivative, ActivationDefinition? activation)
{
    private const double Reach = 5;
    private const int Points = 200;
    private const int Width = 480;
    private const int Height = 300;

    public string ToSvg()
    {
        var points = Enumerable.Range(0, Points + 1).Select(i => Reach * ((2.0 * i / Points) - 1)).Select(x => (X: x, Values: Values(x))).ToArray();
        var finite = points.SelectMany(point => new[] { point.Values.Y, point.Values.Slope }).Where(value => Math.Abs(value) <= Reach).DefaultIfEmpty(0).ToArray();
        var (low, high) = (Math.Min(-1, Math.Floor(finite.Min())), Math.Max(1, Math.Ceiling(finite.Max())));
        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"11\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>\n");
        for (var x = -Reach; x <= Reach; x++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left(x)} 0V{Height}\" stroke=\"{(x == 0 ? "#888" : "#e5e5e5")}\"/>\n");
        }

        for (var y = low; y <= high; y++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M0 {Top(y)}H{Width}\" stroke=\"{(y == 0 ? "#888" : "#e5e5e5")}\"/><text x=\"4\" y=\"{Top(y)}\" fill=\"#666\">{y}</text>\n");
        }

        Curve("#1f77b4", point => point.Y, activation is null ? "loss at t = 1" : "y");
        Curve("#d62728", point => point.Slope, activation is null ? "dloss/dy" : "dy/dx");
        return svg.Append("</svg>\n").ToString();

        void Curve(string color, Func<(double Y, double Slope), double> value, string name)
        {
            var path = string.Join(" ", points.Select(point => (point.X, Y: value(point.Values))).Where(point => Math.Abs(point.Y) <= 2 * Reach)
                .Select((point, i) => string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? "M" : "L")}{Left(point.X)} {Top(point.Y)}")));
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width - 90}\" y=\"{(color == "#1f77b4" ? 16 : 32)}\" fill=\"{color}\">{name}</text>\n");
        }

        string Left(double x) => ((x + Reach) / (2 * Reach) * Width).ToString("0.#", CultureInfo.InvariantCulture);

        string Top(double y) => ((high - y) / (high - low) * Height).ToString("0.#", CultureInfo.InvariantCulture);
    }

    private (double Y, double Slope) Values(double x)
    {
        if (activation is null)
        {
            var at = new Dictionary<string, double> { [LossDefinition.Output] = x, [LossDefinition.Target] = 1, ["w"] = 1 };
            return (function.Evaluate(at), derivative.Evaluate(at));
        }

        var variables = new Dictionary<string, double> { [ActivationDefinition.Input] = x };
        foreach (var coefficient in activation.Coefficients)
        {
            variables[coefficient.Name] = coefficient.Initial(Spec.Of(activation.Kind));
        }

        if (activation.Draw is { } draw)
        {
            variables[ActivationDefinition.Random] = draw.Mean;
        }

        variables[ActivationDefinition.Output] = function.Evaluate(variables);
        return (variables[ActivationDefinition.Output], derivative.Evaluate(variables));
    }
}
