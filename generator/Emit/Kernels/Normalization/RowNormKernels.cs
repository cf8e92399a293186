using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Normalization;

/// <summary>Normalisation along each row: mean, deviations, result, each in a pass over the row in the first-level cache.</summary>
internal sealed class RowNormKernel : NodeKernel<RowNormNode>
{
    protected override void Emit(PhaseEmitter phase, RowNormNode node)
    {
        var (x, y, statistics, type) = (node.Inputs[0], node.Output, node.Outputs[1], phase.Type);
        var (width, affine) = (x.Shape.Width, (node.Weight is null ? "" : "·w") + (node.Bias is null ? "" : " + b"));
        var formula = Epilogues.Formula(node, (node.Centered ? "(x − mean)·inverse" : "x·inverse") + affine);
        var name = phase.Kernels.Require(
            $"row_norm {width} {x.Storage.RowStride} {y.Storage.RowStride} {formula} {node.Epsilon} {Epilogues.Key(node)}",
            $"{(node.Centered ? "LayerNorm" : "RmsNorm")}{width}",
            (unique, code) =>
            {
                code.Line();
                code.Line($"// y = {formula} with inverse = 1 / √({(node.Centered ? "variance" : "mean square")} + {Literals.Text(node.Epsilon)})   (rows, {width})");
                code.Line(Hot);
                code.Open(
                    $"internal static void {unique}(ref {type} x, {(node.Weight is null ? "" : $"ref {type} w, ")}{(node.Bias is null ? "" : $"ref {type} b, ")}ref {type} y, ref {type} statistics, "
                    + $"{string.Concat(Epilogues.Operands(node).Select(operand => operand.Declare(type) + ", "))}nint rows)");
                Write(code, node, type);
                code.Close();
            });
        phase.Code.Line(
            $"__Kernels.{name}(ref {phase.Reference(x)}, {Optional(phase, node.Weight)}{Optional(phase, node.Bias)}ref {phase.Reference(y)}, ref {phase.Reference(statistics)}, "
            + $"{Epilogues.Arguments(phase, node)}{phase.Rows(y)});");
    }

    public static string Optional(PhaseEmitter phase, Value? value) => value is null ? "" : $"ref {phase.Reference(value)}, ";

    private static void Write(CodeWriter code, RowNormNode node, string type)
    {
        var (width, vector) = (node.Output.Shape.Width, VectorOf(type));
        foreach (var constant in Epilogue(node, type)?.Constants ?? [])
        {
            code.Line(constant.Declaration);
        }

        code.Open("for (nint r = 0; r < rows; r++)");
        code.Line($"ref {type} xr = ref {Unsafe}.Add(ref x, {Times("r", Text(node.Inputs[0].Storage.RowStride))});");
        code.Line($"ref {type} yr = ref {Unsafe}.Add(ref y, {Times("r", Text(node.Output.Storage.RowStride))});");
        code.Line($"{type} mean = 0;");
        if (node.Centered)
        {
            code.Line($"var sum = {vector}.Zero;");
            RowLoops.Open(code, type, width);
            code.Line($"sum += {RowLoops.Select(type, width, Load("xr", "p * 16 + q"), $"{vector}.Zero")};");
            RowLoops.Close(code);
            code.Line($"mean = {Vector}.Sum(sum) / {Text(width)};");
        }

        code.Line($"var center = new {vector}(mean);");
        code.Line($"var squares = {vector}.Zero;");
        RowLoops.Open(code, type, width);
        code.Line($"var d = {RowLoops.Select(type, width, $"{Load("xr", "p * 16 + q")} - center", $"{vector}.Zero")};");
        code.Line($"squares = {Vector}.MultiplyAddEstimate(d, d, squares);");
        RowLoops.Close(code);
        var epsilon = type == "float" ? Literals.Float(node.Epsilon) : Literals.Double(node.Epsilon);
        code.Line($"{type} inverse = 1 / {type}.Sqrt({Vector}.Sum(squares) / {Text(width)} + {epsilon});");
        var place = Times("r", Text(node.Outputs[1].Storage.RowStride));
        code.Line($"{Unsafe}.Add(ref statistics, {place}) = mean;");
        code.Line($"{Unsafe}.Add(ref statistics, {place} + 1) = inverse;");
        code.Line($"var factor = new {vector}(inverse);");
        RowLoops.Open(code, type, width);
        var product = $"({Load("xr", "p * 16 + q")} - center)";
        code.Line((node.Weight, node.Bias) switch
        {
            (null, _) => $"var n = {product} * factor;",
            (_, null) => $"var n = {product} * ({Load("w", "p * 16 + q")} * factor);",
            _ => $"var n = {Vector}.MultiplyAddEstimate({product}, {Load("w", "p * 16 + q")} * factor, {Load("b", "p * 16 + q")});",
        });
        code.Line(Store(WriteEpilogue(code, node, type), "yr", "p * 16 + q"));
        RowLoops.Close(code);
        code.Close();
    }

    /// <summary>Writes the epilogue of the local n; returns its result.</summary>
    public static string WriteEpilogue(CodeWriter code, FusibleNode node, string type)
    {
        if (Epilogue(node, type) is not { } emitted)
        {
            return "n";
        }

        foreach (var (operand, i) in Epilogues.Operands(node).Select((operand, i) => (operand, i + 1)).Where(operand => node.Epilogue!.Variables.Contains("x" + operand.Item2)))
        {
            code.Line($"var x{i} = {Load(operand.Reference, operand.Offset("r", "p", "q"))};");
        }

        foreach (var statement in emitted.Statements)
        {
            code.Line(statement);
        }

        return emitted["y"];
    }

    public static EmittedCode? Epilogue(FusibleNode node, string type) =>
        node.Epilogue is null ? null : VectorEmitter.Emit([("y", node.Epilogue)], variable => variable == "x0" ? "n" : variable, type, "t", "k");
}

/// <summary>The gradient of a row: two sums along it, then the result.</summary>
internal sealed class RowNormGradientKernel : NodeKernel<RowNormGradientNode>
{
    protected override void Emit(PhaseEmitter phase, RowNormGradientNode node)
    {
        var (dy, x, statistics, dx, type) = (node.Inputs[0], node.Inputs[1], node.Inputs[2], node.Output, phase.Type);
        ElementAccess[] accesses = [ElementAccess.Of("dy", dy), ElementAccess.Of("x", x), ElementAccess.Of("dx", dx), .. Epilogues.Operands(node)];
        var width = x.Shape.Width;
        var formula = Epilogues.Formula(node, $"(g{(node.Centered ? " − Σ g/F" : "")} − x̂·Σ(g·x̂)/F)·inverse");
        var name = phase.Kernels.Require(
            $"row_norm_dx {width} {node.Weight is null} {formula} {string.Join<ElementAccess>(" ", accesses)}",
            $"{(node.Centered ? "LayerNorm" : "RmsNorm")}{width}_dx",
            (unique, code) =>
            {
                code.Line();
                code.Line($"// dx = {formula} with g = {(node.Weight is null ? "dy" : "w·dy")}   (rows, {width})");
                code.Line(Hot);
                code.Open(
                    $"internal static void {unique}({string.Concat(accesses.Select(access => access.Declare(type) + ", "))}ref {type} statistics, "
                    + $"{(node.Weight is null ? "" : $"ref {type} weight, ")}nint rows)");
                Write(code, node, type, accesses);
                code.Close();
            });
        phase.Code.Line(
            $"__Kernels.{name}({phase.Argument(dy)}, {phase.Argument(x)}, {phase.Argument(dx)}, {Epilogues.Arguments(phase, node)}ref {phase.Reference(statistics)}, "
            + $"{RowNormKernel.Optional(phase, node.Weight)}{phase.Rows(dx)});");
    }

    private static void Write(CodeWriter code, RowNormGradientNode node, string type, ElementAccess[] accesses)
    {
        var (width, vector) = (node.Output.Shape.Width, VectorOf(type));
        var (dy, x, dx) = (accesses[0], accesses[1], accesses[2]);
        foreach (var constant in RowNormKernel.Epilogue(node, type)?.Constants ?? [])
        {
            code.Line(constant.Declaration);
        }

        code.Open("for (nint r = 0; r < rows; r++)");
        var place = Times("r", Text(node.Inputs[2].Storage.RowStride));
        code.Line($"var center = new {vector}({Unsafe}.Add(ref statistics, {place}));");
        code.Line($"var inverse = new {vector}({Unsafe}.Add(ref statistics, {place} + 1));");
        code.Line($"{vector} sum = {vector}.Zero, product = {vector}.Zero;");
        RowLoops.Open(code, type, width);
        WriteOperands();
        if (node.Centered)
        {
            code.Line("sum += g;");
        }

        code.Line($"product = {Vector}.MultiplyAddEstimate(g, z, product);");
        RowLoops.Close(code);
        code.Line($"var share = new {vector}({Vector}.Sum(sum) / {Text(width)});");
        code.Line($"var slope = new {vector}({Vector}.Sum(product) / {Text(width)});");
        RowLoops.Open(code, type, width);
        WriteOperands();
        code.Line("var n = (g - share - z * slope) * inverse;");
        var result = RowNormKernel.WriteEpilogue(code, node, type);
        code.Line(Store(RowLoops.Select(type, width, result, $"{vector}.Zero"), "dx", dx.Offset("r", "p", "q")));
        RowLoops.Close(code);
        code.Close();

        // Padding of dy is zero, but nothing is known of x there.
        void WriteOperands()
        {
            var gradient = Load("dy", dy.Offset("r", "p", "q"));
            code.Line($"var g = {(node.Weight is null ? gradient : $"{gradient} * {Load("weight", "p * 16 + q")}")};");
            code.Line($"var z = {RowLoops.Select(type, width, $"({Load("x", x.Offset("r", "p", "q"))} - center) * inverse", $"{vector}.Zero")};");
        }
    }
}

/// <summary>dw = Σ dy·x̂ over the rows of the batch; the workers share the panels.</summary>
internal sealed class RowNormWeightGradientKernel : NodeKernel<RowNormWeightGradientNode>
{
    protected override void Emit(PhaseEmitter phase, RowNormWeightGradientNode node)
    {
        var (dy, x, statistics, type) = (node.Inputs[0], node.Inputs[1], node.Inputs[2], phase.Type);
        var (width, vector, panels) = (x.Shape.Width, VectorOf(phase.Type), Text(Storage.PanelCount(x.Shape.Width)));
        ElementAccess[] accesses = [ElementAccess.Of("dy", dy), ElementAccess.Of("x", x)];
        var name = phase.Kernels.Require($"row_norm_dw {width} {string.Join<ElementAccess>(" ", accesses)}", $"LayerNorm{width}_dw", (unique, code) =>
        {
            code.Line();
            code.Line($"// dw = Σ dy·(x − mean)·inverse   (rows, {width})");
            code.Line(Hot);
            code.Open(
                $"internal static void {unique}({string.Concat(accesses.Select(access => access.Declare(type) + ", "))}ref {type} statistics, ref {type} dw, nint rows, nint worker, nint workers)");
            code.Open($"for (nint p = {panels} * worker / workers; p < {panels} * (worker + 1) / workers; p++)");
            code.Open($"for (int q = 0; q < 16; q += {vector}.Count)");
            code.Line($"var sum = {vector}.Zero;");
            code.Open("for (nint r = 0; r < rows; r++)");
            var place = Times("r", Text(statistics.Storage.RowStride));
            code.Line($"var z = ({Load("x", accesses[1].Offset("r", "p", "q"))} - new {vector}({Unsafe}.Add(ref statistics, {place}))) * {Unsafe}.Add(ref statistics, {place} + 1);");
            code.Line($"sum = {Vector}.MultiplyAddEstimate({Load("dy", accesses[0].Offset("r", "p", "q"))}, z, sum);");
            code.Close();
            code.Line(Store(RowLoops.Select(type, width, "sum", $"{vector}.Zero"), "dw", "p * 16 + q"));
            code.Close();
            code.Close();
            code.Close();
        });
        phase.Code.Line(
            $"__Kernels.{name}({phase.Argument(dy)}, {phase.Argument(x)}, ref {phase.Reference(statistics)}, ref {phase.Reference(node.Output)}, {phase.Rows(dy)}, worker, workers);");
    }
}
