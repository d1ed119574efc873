using System.Numerics;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Who brings what is missing of a flight: a request of its own, and requests of others that are under way.</summary>
internal sealed class Division
{
    // Rows that miss different fields are asked for differently; beyond so many differences all are asked for what any of them misses.
    private const int MaxDifferences = 4;

    private readonly List<OriginKey> _leads = [];

    private Division(CacheMoment moment) => Call = new OriginCall(moment);

    /// <summary>The request of its own.</summary>
    public OriginCall Call { get; }

    /// <summary>What it asks.</summary>
    public List<OriginAsk> Asks { get; } = [];

    /// <summary>What others bring.</summary>
    public List<Wait> Waits { get; } = [];

    /// <summary>The values that others wait for.</summary>
    public IReadOnlyList<OriginKey> Leads => _leads;

    /// <summary>Whether nothing is to be asked for.</summary>
    public bool IsEmpty => Asks.Count == 0;

    /// <summary>Whether all of the flight is asked for, so that the response is the answer.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Whether it is for later requests, and nobody waits for it.</summary>
    public bool IsRefresh { get; private init; }

    /// <param name="view">The flight.</param>
    /// <param name="table">What others are asking for.</param>
    /// <param name="moment">The invalidations known now.</param>
    /// <param name="lookAgain">Looks for a row once more.</param>
    public static Division Of(FlightView view, OriginTable table, CacheMoment moment, Action<QuestionView, int> lookAgain)
    {
        var division = new Division(moment) { IsWhole = true };
        division.Fill(table, () => division.Divide(view, table, lookAgain));
        return division;
    }

    public static Division OfRefresh(FlightView view, OriginTable table, CacheMoment moment)
    {
        var division = new Division(moment) { IsRefresh = true };
        division.Fill(table, () => division.DivideStale(view, table));
        return division;
    }

    /// <summary>Ends the request of its own, and tells those who wait for it.</summary>
    public void End(OriginTable table, OriginOutcome outcome)
    {
        foreach (var lead in _leads)
        {
            table.Remove(lead, Call);
        }

        Call.End(outcome);
    }

    public void CountMisses()
    {
        foreach (var ask in Asks)
        {
            foreach (var row in ask.Rows)
            {
                for (var rest = ask.Mask & ask.Question.WantedOf(row); rest != 0; rest &= rest - 1)
                {
                    ask.Question.Counts.Miss(BitOperations.TrailingZeroCount(rest));
                }
            }
        }
    }

    // Others may wait for it from the moment at which it leads, whatever comes of it: it never stays without an end.
    private void Fill(OriginTable table, Action divide)
    {
        try
        {
            divide();
        }
        catch (Exception e)
        {
            End(table, OriginOutcome.Faulted(Asks, e));
            throw;
        }

        if (IsEmpty)
        {
            End(table, OriginOutcome.Unasked(Asks));
        }
    }

    private void Divide(FlightView view, OriginTable table, Action<QuestionView, int> lookAgain)
    {
        foreach (var question in view.Questions)
        {
            var own = new ulong[question.Rows];
            for (var row = 0; row < own.Length; row++)
            {
                own[row] = OwnOf(question, row, table, lookAgain);
                IsWhole &= own[row] == question.WantedOf(row);
            }

            Ask(question, own);
        }

        IsWhole &= Waits.Count == 0;
    }

    private void DivideStale(FlightView view, OriginTable table)
    {
        foreach (var question in view.Questions)
        {
            if (question.Refresh is { } refresh)
            {
                var own = new ulong[question.Rows];
                for (var row = 0; row < own.Length; row++)
                {
                    own[row] = LedOf(question, row, refresh[row] & ~question.Missing[row], table);
                }

                Ask(question, own);
            }
        }
    }

    private ulong OwnOf(QuestionView question, int row, OriginTable table, Action<QuestionView, int> lookAgain)
    {
        var own = 0UL;
        var first = _leads.Count;
        for (var rest = question.Missing[row]; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            var key = new OriginKey(question.Addresses[row], question.Ids[group]);
            if (!question.Fetch.Groups[group].IsKept)
            {
                own |= 1UL << group;
            }
            else if (table.Enter(key, Call) is { } other)
            {
                Waits.Add(new Wait(other, question, row, group));
            }
            else
            {
                _leads.Add(key);
                own |= 1UL << group;
            }
        }

        return _leads.Count == first ? WithKey(question, row, own) : WithKey(question, row, StillMissing(question, row, own, first, table, lookAgain));
    }

    // Who asked for the same may have ended since it was looked for: what it kept is there before others may lead.
    private ulong StillMissing(QuestionView question, int row, ulong own, int first, OriginTable table, Action<QuestionView, int> lookAgain)
    {
        lookAgain(question, row);
        var missing = own & question.Missing[row];
        for (var i = _leads.Count - 1; missing != own && i >= first; i--)
        {
            var group = Array.IndexOf(question.Ids, _leads[i].Group);
            if ((missing >> group & 1) == 0)
            {
                table.Remove(_leads[i], Call);
                _leads.RemoveAt(i);
            }
        }

        return missing;
    }

    // Which object it is tells what makes its fields outdated.
    private static ulong WithKey(QuestionView question, int row, ulong own) =>
        own == 0 || question.Entities is not null ? own : own | (question.RootOf(row).KeyGroups & question.WantedOf(row));

    private ulong LedOf(QuestionView question, int row, ulong groups, OriginTable table)
    {
        var led = 0UL;
        for (var rest = groups; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            var key = new OriginKey(question.Addresses[row], question.Ids[group]);
            if (table.TryLead(key, Call))
            {
                _leads.Add(key);
                led |= 1UL << group;
            }
        }

        return WithKey(question, row, led);
    }

    private void Ask(QuestionView question, ulong[] own)
    {
        var first = Asks.Count;
        for (var row = 0; row < own.Length; row++)
        {
            if (own[row] != 0)
            {
                AskFor(question, own[row], first).Rows.Add(row);
            }
        }
    }

    private OriginAsk AskFor(QuestionView question, ulong mask, int first)
    {
        for (var i = first; i < Asks.Count; i++)
        {
            if (question.Entities is null || Asks[i].Mask == mask || i - first == MaxDifferences - 1)
            {
                Asks[i].Mask |= mask;
                return Asks[i];
            }
        }

        var ask = new OriginAsk(question, mask);
        Asks.Add(ask);
        return ask;
    }
}
