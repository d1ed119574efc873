using System.Diagnostics;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>
/// One <c>_entities</c> field of a request: what one fetch asks of its entities, or what several fetches ask alike, each entity once.
/// </summary>
internal sealed class EntityQuestion(FlightPart first)
{
    /// <summary>The parts that share the answer; the first names it.</summary>
    public List<FlightPart> Parts { get; } = [first];

    /// <summary>How many entities are asked for.</summary>
    public int Count { get; private set; } = first.Count;

    /// <summary>The fetch whose document is sent.</summary>
    public Compilation.CompiledFetch Fetch => Parts[0].Run.Fetch;

    /// <summary>The name of the variable and of the answer's key when the question travels with others.</summary>
    public byte[] Name => Parts[0].Name;

    /// <summary>Whether a fetch asks the same of entities that nobody has to decide on, so that it may share the answer.</summary>
    public bool IsSharedBy(FetchRun run) =>
        Fetch.Alike == run.Fetch.Alike
        && Fetch.AnswerParts == run.Fetch.AnswerParts
        && Fetch.Source.Guard is null
        && run.Fetch.Source.Guard is null
        && Parts[0].Start == 0
        && Parts[0].Count == Parts[0].Run.Batch!.Count;

    /// <summary>Adds a part that asks for all entities of its fetch; those that are asked for already are not asked for again.</summary>
    public void Join(FlightPart part)
    {
        if (Parts.Count == 1)
        {
            Parts[0].Places = Numbers(Count);
        }

        part.Places = new int[part.Count];
        for (var i = 0; i < part.Count; i++)
        {
            var known = PlaceOf(part, i);
            part.Places[i] = known >= 0 ? known : Count++;
        }

        Parts.Add(part);
    }

    /// <summary>Whether an entity is asked for on behalf of this part, and not of one before it.</summary>
    /// <param name="part">The part.</param>
    /// <param name="index">The entity.</param>
    /// <param name="asked">How many entities have been asked for by parts before it and by entities before it.</param>
    public static bool IsAskedBy(FlightPart part, int index, int asked) => part.Places is null || part.Places[index] >= asked;

    /// <summary>The entity of a part that the answer has at a place; -1 for one of other parts only. INVARIANT: nobody joins any more.</summary>
    public int EntityAt(FlightPart part, int place)
    {
        if (part.Places is not { } places)
        {
            return place < part.Count ? place : -1;
        }

        if (part.Entities is null)
        {
            part.Entities = new int[Count];
            part.Entities.AsSpan().Fill(-1);
            for (var i = 0; i < places.Length; i++)
            {
                part.Entities[places[i]] = i;
            }
        }

        return part.Entities[place];
    }

    /// <summary>The representation of the entity that the answer has at a place. INVARIANT: nobody joins any more.</summary>
    public ReadOnlySpan<byte> RepresentationAt(int place)
    {
        foreach (var part in Parts)
        {
            if (EntityAt(part, place) is >= 0 and var index)
            {
                return part.Run.Batch!.Representation(part.Start + index);
            }
        }

        throw new UnreachableException("Every place of an answer is that of an entity which some part asks for.");
    }

    private int PlaceOf(FlightPart part, int index)
    {
        foreach (var earlier in Parts)
        {
            var known = earlier.Run.Batch!.IndexOf(part.Run.Batch!, index);
            if (known >= 0)
            {
                return earlier.Places![known];
            }
        }

        return -1;
    }

    private static int[] Numbers(int count)
    {
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = i;
        }

        return numbers;
    }
}
