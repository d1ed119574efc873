using DataExchange.GraphQL.Response;

namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>Counts what normalisation has expanded, and says when it is too much.</summary>
internal sealed class SelectionBudget(NormalizerOptions options)
{
    private int _selections;
    private int _depth;

    /// <summary>The limit that was exceeded, or null.</summary>
    public GraphQLError? Error { get; private set; }

    /// <summary>Counts one selection; false when there may be no more.</summary>
    public bool TryTake()
    {
        if (++_selections > options.MaxSelections)
        {
            Error ??= Exceeded($"The operation has more than {options.MaxSelections} selections once its fragments are inlined.");
        }

        return Error is null;
    }

    /// <summary>Enters a level of fields; false when it may not be entered.</summary>
    public bool TryDescend()
    {
        if (++_depth > options.MaxDepth)
        {
            Error ??= Exceeded($"The operation has more than {options.MaxDepth} levels of fields.");
        }

        return Error is null;
    }

    /// <summary>Leaves a level of fields.</summary>
    public void Ascend() => _depth--;

    private static GraphQLError Exceeded(string message) => new(message) { Code = "LIMIT_EXCEEDED" };
}
