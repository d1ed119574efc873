using DataExchange.Federation.Composition;

namespace DataExchange.ConformanceTests.Composition;

/// <summary>How two compositions of one set differ.</summary>
internal static class CompositionDifference
{
    /// <summary>The first difference as a sentence, or null. Ours may tell more of a set that is wrong: the reference ends at the first phase that finds errors.</summary>
    public static string? Find(ReferenceAnswer theirs, CompositionResult ours)
    {
        var actual = ours.Errors.Select(e => e.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        // The reference fails without an answer, or tells of a kind that does not fit, where a root is not an object type; and it tells what follows from such a kind.
        if (theirs.Fault is not null || (theirs.Codes.Contains("TYPE_KIND_MISMATCH") && (actual.Contains("TYPE_KIND_MISMATCH") || actual is ["INVALID_GRAPHQL"])))
        {
            return null;
        }

        if (theirs.Codes.Count == 0 ? actual.Count > 0 : theirs.Codes.Except(actual, StringComparer.Ordinal).Any())
        {
            return $"`{string.Join(' ', theirs.Codes)}` expected, `{string.Join(' ', actual)}` found; {string.Join(" / ", theirs.Messages.Concat(ours.Errors.Select(e => e.Message)).Take(2))}";
        }

        return theirs.Sdl is null
            ? null
            : SupergraphMeaning.Of(theirs.Sdl).Except(SupergraphMeaning.Of(ours.Sdl!)).Concat(SupergraphMeaning.Of(ours.Sdl!).Except(SupergraphMeaning.Of(theirs.Sdl))).FirstOrDefault();
    }
}
