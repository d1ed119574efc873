using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Projecting;

/// <summary>Reports values that cannot stand where they are. Not safe for concurrent use.</summary>
internal sealed class ProjectionFaults(MergedResult merged, ProjectedSelection root, ErrorSink errors) : IDisposable
{
    private ProjectedSelection _top = root;
    private int _block = merged.Root;
    private PathEntry[] _above = [];

    /// <summary>The steps from the object that was started at to where the projection is; see <see cref="AnswerPath"/>.</summary>
    public PooledList<int> Path { get; } = new(64);

    /// <summary>Starts at an object other than the root.</summary>
    public void StartAt(ProjectedSelection selection, int block, PathEntry[] path)
    {
        _top = selection;
        _block = block;
        _above = path;
        Path.Truncate(0);
    }

    /// <summary>How many errors there are.</summary>
    public int Count => errors.Count;

    /// <summary>Whether what is written is not part of the answer, so that nobody is told what is wrong with it.</summary>
    public bool IsHidden { get; set; }

    /// <summary>An object whose type cannot stand here.</summary>
    public void WrongType() => Report("is an object of a type that cannot stand here", null);

    /// <summary>A null where none may be.</summary>
    public void Null(in Cell cell) => Report("may not be null", merged.Service(cell));

    /// <summary>A value that its type does not allow.</summary>
    public void Misfit(ProjectedField field, in Cell cell) =>
        Report(field.Leaf == LeafKind.Enum ? "is no value of its enum" : "is not of the type that the schema gives it", merged.Service(cell));

    /// <summary>An answer beyond its limits.</summary>
    public void TooLarge() => errors.Add(ExecutionErrorCodes.LimitExceeded, "The answer is larger than is allowed.", [], null);

    public void Dispose() => Path.Dispose();

    private void Report(string fault, string? service)
    {
        if (IsHidden)
        {
            return;
        }

        PathEntry[] path = [.. _above, .. AnswerPath.Of(merged, _top, _block, Path.Items)];
        var field = Array.FindLast(path, e => e.Key is not null).Key ?? "";
        errors.Add(ExecutionErrorCodes.InvalidResponse, $"The value of `{field}` {fault}.", path, service);
    }
}
