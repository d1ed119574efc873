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

    public FlightView Build(Flight flight, RequestVariables variables)
    {
        if (flight.Questions.Count == 0)
        {
            return new FlightView(flight, [Root(flight.Parts[0].Run.Fetch.Caching!, variables)]);
        }

        var questions = new QuestionView[flight.Questions.Count];
        for (var i = 0; i < questions.Length; i++)
        {
            questions[i] = Entities(flight.Questions[i], variables);
        }

        return new FlightView(flight, questions);
    }

    private QuestionView Root(CachedFetch fetch, RequestVariables variables)
    {
        var known = fetch.IdsFor(cache);
        var view = new QuestionView(fetch, null, fetch.ActiveUnder(variables.Conditions), IdsOf(fetch, known, variables), known.Kind);
        using var message = new PooledBuffer();
        for (var row = 0; row < view.Rows; row++)
        {
            message.Truncate(0);
            message.Part(fetch.Scope).Part("root"u8);
            WriteGroup(message, fetch, view.RootFields[row], variables);
            view.Addresses[row] = Address(message);
        }

        return view;
    }

    private QuestionView Entities(EntityQuestion question, RequestVariables variables)
    {
        var fetch = question.Fetch.Caching!;
        var known = fetch.IdsFor(cache);
        var view = new QuestionView(fetch, question, fetch.ActiveUnder(variables.Conditions), IdsOf(fetch, known, variables), known.Kind);
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
                WriteGroup(message.Part("g"u8), fetch, i, variables);
                ids[i] = CachedGroupIds.Of(cache, message);
            }
        }

        return ids;
    }

    private static void WriteGroup(PooledBuffer message, CachedFetch fetch, int group, RequestVariables variables)
    {
        message.Part(fetch.Groups[group].Text);
        foreach (var variable in fetch.Groups[group].Variables)
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
