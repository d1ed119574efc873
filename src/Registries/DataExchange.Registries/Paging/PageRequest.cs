using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Registries.Paging;

/// <summary>What a client asked of a connection.</summary>
/// <param name="First">How many rows at most, 1 to <see cref="MaxFirst"/>.</param>
/// <param name="After">The cursor to start after; null for the first page.</param>
/// <param name="WithTotalCount">Whether the number of rows on all pages was selected.</param>
public sealed record PageRequest(int First, string? After, bool WithTotalCount)
{
    /// <summary>Rows of a page when nothing is asked: 50.</summary>
    public const int DefaultFirst = 50;

    /// <summary>The most rows of a page: 1,000.</summary>
    public const int MaxFirst = 1_000;

    /// <summary>Reads the arguments <c>first</c> and <c>after</c> and looks for <c>totalCount</c> in the selection.</summary>
    /// <exception cref="FieldException">PAGE_SIZE_INVALID: <c>first</c> is below 0 or above the most.</exception>
    public static PageRequest Of(FieldContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var first = context.Argument<int?>("first") ?? DefaultFirst;
        return first is < 0 or > MaxFirst
            ? throw new FieldException(new FieldError($"`first` must be from 0 to {MaxFirst}.", "PAGE_SIZE_INVALID"))
            : new PageRequest(first, context.Argument<string>("after"), context.Selection.Contains("totalCount"));
    }
}
