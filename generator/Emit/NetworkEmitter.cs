using System.Collections.Generic;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Emit;

/// <summary>The files of one network.</summary>
internal static class NetworkEmitter
{
    public static IReadOnlyList<SourceFile> Emit(NetworkModel model)
    {
        var kernels = new KernelLibrary(model.Type);
        var files = new List<SourceFile> { new("", SurfaceEmitter.Emit(model)), new(".Forward", ForwardEmitter.Emit(model, kernels)) };
        if (model.Trainable)
        {
            files.Add(new(".Training", TrainerEmitter.Emit(model, kernels)));
            files.Add(new(".Optimizer", OptimizerEmitter.Emit(model)));
        }

        return files;
    }
}
