using DataExchange.Federation.Operations;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>
/// The answer's selections at one position, for one truth of the operation's conditions. What each concrete type gets is compiled when it is first
/// met; threads that meet it together compile the same.
/// </summary>
internal sealed class ProjectedSelection(
    ProjectionCompiler compiler,
    CompositeType parent,
    NormalizedSelectionSet[] sets,
    Layout? layout,
    ulong conditions,
    int depth)
{
    private readonly ProjectedField[]?[] _byType = new ProjectedField[]?[compiler.Types.Count];

    /// <summary>Tells the selections of an operation apart.</summary>
    public int Number { get; } = compiler.NextNumber();

    /// <summary>The number of the only type that objects here can have, or 0.</summary>
    public int OnlyType { get; } = compiler.OnlyType(parent);

    /// <summary>The fields for a concrete type, or null for a type that cannot stand here.</summary>
    public ProjectedField[]? For(int type) => _byType[type] ?? Compile(type);

    private ProjectedField[]? Compile(int type)
    {
        var fields = compiler.Compile(parent, sets, layout, type, conditions, depth);
        if (fields is not null)
        {
            Volatile.Write(ref _byType[type], fields);
        }

        return fields;
    }
}
