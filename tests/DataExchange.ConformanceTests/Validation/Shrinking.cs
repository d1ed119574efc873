using DataExchange.ConformanceTests.Reference;

namespace DataExchange.ConformanceTests.Validation;

/// <summary>Makes a document on which the implementations differ smaller while they still differ.</summary>
internal static class Shrinking
{
    public static string Describe(ReferenceImplementation reference, ConformanceSchema schema, string document)
    {
        var small = Shrink(document, candidate => Differ(reference, schema, candidate));
        var ours = Verdict.Ours(schema, small);
        var theirs = Theirs(reference, schema, small);
        return $"\n{small}\nours alone: {string.Join("; ", ours.Except(theirs))}\ntheirs alone: {string.Join("; ", theirs.Except(ours))}";
    }

    private static string Shrink(string document, Func<string, bool> differs)
    {
        var lines = document.Split('\n').ToList();
        for (var size = Math.Max(1, lines.Count / 2); size >= 1; size /= 2)
        {
            for (var start = 0; start + size <= lines.Count;)
            {
                var fewer = lines.Where((_, i) => i < start || i >= start + size).ToList();
                if (differs(string.Join('\n', fewer)))
                {
                    lines = fewer;
                }
                else
                {
                    start++;
                }
            }
        }

        return string.Join('\n', lines);
    }

    private static bool Differ(ReferenceImplementation reference, ConformanceSchema schema, string document)
    {
        var ours = Verdict.Ours(schema, document);
        return !ours.Contains(Verdict.DoesNotParse) && !ours.SetEquals(Theirs(reference, schema, document));
    }

    private static SortedSet<string> Theirs(ReferenceImplementation reference, ConformanceSchema schema, string document) =>
        Verdict.Theirs(reference.Ask(new { op = "validate", sdl = schema.Sdl, text = document }));
}
