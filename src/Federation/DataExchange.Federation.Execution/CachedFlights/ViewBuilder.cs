using System.Text;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Makes the view of a flight: where each of its entities and root fields would be kept.</summary>
internal sealed class ViewBuilder(IFieldCache cache)
{
    /// <summary>Whether anything that a flight asks for may be kept.</summary>
    public static bool IsKept(Flight flight)
    {
        if (flight.IsMutation || flight.IsTrigger)
        {
            return false;
        }

        // All questions must be understood for an answer to be put together.
        foreach (var part in flight.Parts)
        {
            if (part.Run.Fetch.Caching is null || part.Context >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The view; null where a condition leaves nothing to ask of some object but whether it is there.</summary>
    public FlightView? Build(Flight flight, RequestVariables variables)
    {
        if (flight.Questions.Count == 0)
        {
            return Root(flight.Parts[0].Run.Fetch.Caching!, variables) is { } root ? new FlightView(flight, [root]) : null;
        }

        var questions = new QuestionView[flight.Questions.Count];
        for (var i = 0; i < questions.Length; i++)
        {
            if (Entities(flight.Questions[i], variables) is not { } question)
            {
                return null;
            }

            questions[i] = question;
        }

        return new FlightView(flight, questions);
    }

    private QuestionView? Root(CachedFetch fetch, RequestVariables variables)
    {
        var known = fetch.IdsFor(cache);
        var view = new QuestionView(fetch, null, variables.Conditions, IdsOf(fetch, known, variables), known.Kind);
        using var message = new PooledBuffer();
        for (var row = 0; row < view.Rows; row++)
        {
            if (view.WantedOf(row) == 0)
            {
                return null;
            }

            message.Truncate(0);
            message.Part(fetch.Scope).Part("root"u8).Part(view.RootOf(row).IsWhole ? "whole"u8 : "fields"u8).Part(view.RootOf(row).Text);
            WriteValues(message, fetch, view.RootOf(row).Variables, variables);
            view.Addresses[row] = Address(message);
        }

        return view;
    }

    private QuestionView? Entities(EntityQuestion question, RequestVariables variables)
    {
        var fetch = question.Fetch.Caching!;
        var known = fetch.IdsFor(cache);
        var view = new QuestionView(fetch, question, variables.Conditions, IdsOf(fetch, known, variables), known.Kind);
        if (view.WantedOf(0) == 0)
        {
            return null;
        }

        using var message = new PooledBuffer();
        message.Part(fetch.Scope).Part("entity"u8);
        var start = message.Length;
        for (var row = 0; row < view.Rows; row++)
        {
            message.Truncate(start);
            message.Part(question.RepresentationAt(row));
            view.Addresses[row] = Address(message);
        }

        return view;
    }

    private UInt128[] IdsOf(CachedFetch fetch, CachedGroupIds known, RequestVariables variables)
    {
        if (known.IsConstant)
        {
            return known.Ids;
        }

        var ids = (UInt128[])known.Ids.Clone();
        using var message = new PooledBuffer();
        for (var i = 0; i < ids.Length; i++)
        {
            if (fetch.Groups[i].Variables.Length > 0)
            {
                message.Truncate(0);
                WriteValues(message.Part("g"u8).Part(fetch.Groups[i].Text), fetch, fetch.Groups[i].Variables, variables);
                ids[i] = CachedGroupIds.Of(cache, message);
            }
        }

        return ids;
    }

    private static void WriteValues(PooledBuffer message, CachedFetch fetch, int[] used, RequestVariables variables)
    {
        foreach (var variable in used)
        {
            message.Part(Encoding.UTF8.GetBytes(fetch.VariableName(variable))).Part(variables.Value(variable));
        }
    }

    private CacheAddress Address(PooledBuffer message)
    {
        Span<byte> mac = stackalloc byte[CacheAddress.Size];
        cache.Sign(message.Written, mac);
        return CacheAddress.From(mac);
    }
}
