using DataExchange.Testing.Composition;

namespace DataExchange.ConformanceTests.Composition;

/// <summary>The valid cases, each with one change that a careless hand could make.</summary>
internal static class CaseMutants
{
    /// <summary>The set with the change of a number; the same number is always the same change.</summary>
    public static IReadOnlyList<(string Name, string Sdl)> Make(IReadOnlyList<CompositionCase> valid, int number)
    {
        var random = new Random(number);
        while (true)
        {
            var subgraphs = valid[random.Next(valid.Count)].Subgraphs.ToArray();
            var at = random.Next(subgraphs.Length);
            if (SchemaChanges.Make(subgraphs[at].Sdl, random) is { } changed)
            {
                subgraphs[at] = (subgraphs[at].Name, changed);
                return subgraphs;
            }
        }
    }
}
