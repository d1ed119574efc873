using DataExchange.Federation.Plans;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>One request to one subgraph.</summary>
internal sealed class Flight(string subgraph)
{
    public string Subgraph { get; } = subgraph;

    /// <summary>What it asks, by fetch.</summary>
    public List<FlightPart> Parts { get; } = new(1);

    /// <summary>Its <c>_entities</c> fields; none for root fields.</summary>
    public List<EntityQuestion> Questions { get; } = new(1);

    /// <summary>How many entities are asked for, all questions together.</summary>
    public int Entities { get; private set; }

    /// <summary>Whether it is one fetch as it was printed; questions that travel together, or with a value from a context, have names of their own.</summary>
    public bool IsPlain => Questions.Count == 0 || (Questions.Count == 1 && Parts[0].Context < 0);

    /// <summary>Whether it asks for the root field of a subscription, which is never sent: an event stands in for its response.</summary>
    public bool IsTrigger => Parts[0].Run.Fetch.Source is RootFetch { Operation: OperationType.Subscription };

    public bool IsMutation => Parts[0].Run.Fetch.IsMutation;

    /// <summary>Adds root fields.</summary>
    public void Add(FlightPart part)
    {
        Parts.Add(part);
        part.Run.PendingParts++;
    }

    /// <summary>Adds a question about entities.</summary>
    public void Ask(FlightPart part)
    {
        Add(part);
        Questions.Add(new EntityQuestion(part));
        Entities += part.Count;
    }

    /// <summary>Adds a part that asks what a question asks.</summary>
    public void Join(EntityQuestion question, FlightPart part)
    {
        Add(part);
        Entities -= question.Count;
        question.Join(part);
        Entities += question.Count;
    }
}
