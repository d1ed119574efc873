namespace DataExchange.GraphQL.Validation.Limits;

/// <summary>The sizes of a selection set with its fragments entered.</summary>
/// <param name="Depth">Levels of fields, those from <c>__schema</c> and <c>__type</c> on not counted.</param>
/// <param name="Height">Levels of fields, all counted.</param>
/// <param name="Lists">Lists of types below one another, were this a part of introspection.</param>
/// <param name="IntrospectionDepth">Levels of fields from <c>__schema</c> or <c>__type</c> on.</param>
/// <param name="IntrospectionLists">Lists of types below one another within <c>__schema</c> or <c>__type</c>.</param>
/// <param name="Expanded">Selections after expansion, counted up to <see cref="Countable"/>.</param>
internal readonly record struct SelectionMetrics(int Depth, int Height, int Lists, int IntrospectionDepth, int IntrospectionLists, long Expanded)
{
    private const long Countable = 1_000_000_000_000;

    /// <summary>The sizes of two sets of selections side by side.</summary>
    public SelectionMetrics And(SelectionMetrics other) => new(
        Math.Max(Depth, other.Depth),
        Math.Max(Height, other.Height),
        Math.Max(Lists, other.Lists),
        Math.Max(IntrospectionDepth, other.IntrospectionDepth),
        Math.Max(IntrospectionLists, other.IntrospectionLists),
        Math.Min(Expanded + other.Expanded, Countable));

    /// <summary>The sizes of a spread or inline fragment that contains this.</summary>
    public SelectionMetrics InFragment() => this with { Expanded = Math.Min(Expanded + 1, Countable) };

    /// <summary>The sizes of a field whose selection set this is.</summary>
    public SelectionMetrics InField(string name)
    {
        var entersIntrospection = name is "__schema" or "__type";
        return new SelectionMetrics(
            entersIntrospection ? 0 : Depth + 1,
            Height + 1,
            name is "fields" or "inputFields" or "interfaces" or "possibleTypes" ? Lists + 1 : Lists,
            entersIntrospection ? Height + 1 : IntrospectionDepth,
            entersIntrospection ? Lists : IntrospectionLists,
            Math.Min(Expanded + 1, Countable));
    }
}
