using System.Globalization;

namespace DataExchange.FunctionalTests.Revocation;

/// <summary>
/// Checks what readers of a store with one writer saw: each must have seen the state of a revision that the store may have had between its question and
/// its answer; and of two, one after the other, the later must not have seen an older revision than the earlier, whichever gateways they asked.
/// Together that is linearisability; the first alone is what revocation needs.
/// </summary>
/// <param name="writes">All changes in the order of their revisions; the first was acknowledged before anybody read.</param>
/// <param name="reads">All that was read, in any order.</param>
public sealed class RevisionHistory(IReadOnlyList<HistoryWrite> writes, IReadOnlyCollection<HistoryRead> reads)
{
    /// <summary>Everything that must not have been seen; empty for a good history.</summary>
    public IReadOnlyList<string> Violations()
    {
        var violations = new List<string>();
        var placed = new List<(HistoryRead Read, int Least, int Most)>();
        foreach (var read in reads.OrderBy(r => r.Invoked))
        {
            var possible = Possible(read);
            if (possible.Count == 0)
            {
                violations.Add(Describe(read));
            }
            else
            {
                placed.Add((read, possible[0], possible[^1]));
            }
        }

        violations.AddRange(Inversions(placed));
        return violations;
    }

    /// <summary>The changes, by index, whose state the reader may have seen.</summary>
    private List<int> Possible(HistoryRead read)
    {
        var possible = new List<int>();
        for (var i = 0; i < writes.Count && writes[i].Invoked <= read.Returned; i++)
        {
            var ended = i + 1 < writes.Count ? writes[i + 1].Acknowledged : long.MaxValue;
            if (writes[i].State == read.State && ended >= read.Invoked)
            {
                possible.Add(i);
            }
        }

        return possible;
    }

    private IEnumerable<string> Inversions(List<(HistoryRead Read, int Least, int Most)> byInvocation)
    {
        var byReturn = byInvocation.OrderBy(p => p.Read.Returned).ToList();
        var (returned, reached) = (0, 0);
        foreach (var (read, _, most) in byInvocation)
        {
            for (; byReturn[returned].Read.Returned < read.Invoked; returned++)
            {
                reached = Math.Max(reached, byReturn[returned].Least);
            }

            if (most < reached)
            {
                yield return $"{Describe(read)} After revision {writes[reached].Revision} had been seen.";
            }
        }
    }

    private string Describe(HistoryRead read)
    {
        var before = writes.Last(w => w.Acknowledged < read.Invoked);
        return string.Create(CultureInfo.InvariantCulture, $"{read.Reader} saw `{read.State}` although revision {before.Revision} (`{before.State}`) had been acknowledged {read.Invoked - before.Acknowledged} ticks before it asked.");
    }
}
