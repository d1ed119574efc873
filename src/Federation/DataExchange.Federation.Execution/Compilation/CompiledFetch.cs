using DataExchange.Federation.Plans;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>A fetch, ready to be sent and read.</summary>
internal sealed class CompiledFetch
{
    /// <summary>The fetch that it was compiled from.</summary>
    public required Fetch Source { get; init; }

    /// <summary>Whether root fields of a mutation are asked for.</summary>
    public required bool IsMutation { get; init; }

    /// <summary>What the root object, or each entity, looks like.</summary>
    public required ObjectShape Shape { get; init; }

    /// <summary>The variables that are sent, as indexes into those of the plan.</summary>
    public required int[] Variables { get; init; }

    /// <summary>The body of a request for this fetch alone, up to the opening brace of the variables; for entities up to the bracket of the representations.</summary>
    public required byte[] Prefix { get; init; }

    /// <summary>For entities: the selections with their braces, inside a JSON string.</summary>
    public byte[] Selection { get; init; } = [];

    /// <summary>The fetch takes place when any of these holds; empty for always.</summary>
    public required ConditionMask[] Conditions { get; init; }

    /// <summary>Where the entities stand; empty for root fields.</summary>
    public PathStep[] Path { get; init; } = [];

    /// <summary>What to send for an entity, by the number of its type; null entries are not requested. Null for root fields.</summary>
    public CompiledRepresentation?[]? Representations { get; init; }

    /// <summary>The parts of the answer that wait for it, as bits; of those only bit 0 where the first part waits.</summary>
    public ulong AnswerParts { get; init; } = 1;

    /// <summary>The variables that ancestors fill; empty for none.</summary>
    public CompiledContext[] Contexts { get; init; } = [];

    /// <summary>For a fetch with contexts: the selection, cut after each name of such a variable, where the number of the value goes.</summary>
    public byte[][] SelectionParts { get; init; } = [];

    /// <summary>
    /// Whether entities that stand at several places get objects of their own at each, because what is below depends on a context above them. Otherwise
    /// equal entities share what is below them.
    /// </summary>
    public bool KeepsPlacesApart { get; set; }

    /// <summary>The bit of its guard, which is set in the <see cref="PassedSlot"/> of an entity that the guard lets pass; 0 for no guard.</summary>
    public uint GuardBit { get; init; }

    /// <summary>The slot in the entities' blocks that tells which guards let them pass; 0 for none.</summary>
    public int PassedSlot { get; init; }

    /// <summary>The fetches that wait for this one.</summary>
    public List<int> Dependents { get; } = [];

    /// <summary>The longest chain of fetches that must end before this one starts.</summary>
    public int Wave { get; set; }

    /// <summary>Equal for those fetches of a plan that ask the same subgraph for the same of their entities.</summary>
    public int Alike { get; set; }

    /// <summary>What of it may be kept; null for nothing.</summary>
    public CachedFetch? Caching { get; init; }

    /// <summary>For a mutation, which entities its fields return, by response name; null where nothing is kept at all.</summary>
    public (byte[] Name, ValueTagging Tagging)[]? Mutation { get; init; }

    public int Id => Source.Id;

    public string Subgraph => Source.Subgraph;

    public bool IsEntity => Representations is not null;

    /// <summary>The name of the variable and of the answer's key when the fetch travels with others.</summary>
    public byte[] BatchName { get; init; } = [];
}
