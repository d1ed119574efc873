using System.Text;
using DataExchange.Federation.Execution.Merging;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>What a request asks on behalf of one fetch: root fields, or a range of its entities.</summary>
internal sealed class FlightPart(FetchRun run, int start, int count, int context = -1)
{
    private List<(int Index, ReadFault Fault)>? _faulty;
    private HashSet<int>? _nulls;

    public FetchRun Run { get; } = run;

    /// <summary>The number of the value that the entities have from their context; -1 for none.</summary>
    public int Context { get; } = context;

    /// <summary>The name of the variable and of the answer's key when the part travels with others.</summary>
    public byte[] Name { get; } = context < 0 ? run.Fetch.BatchName : [.. run.Fetch.BatchName, .. Encoding.ASCII.GetBytes($"_{context}")];

    /// <summary>The first entity.</summary>
    public int Start { get; } = start;

    /// <summary>How many entities; 0 for root fields.</summary>
    public int Count { get; } = count;

    /// <summary>Where each entity stands in an answer that is shared with other parts; null where it stands in its own order.</summary>
    public int[]? Places { get; set; }

    /// <summary>Which entity stands at each place of an answer that is shared, -1 for one of other parts; null until it is asked for.</summary>
    public int[]? Entities { get; set; }

    /// <summary>Whether there was an answer for it.</summary>
    public bool IsRead { get; set; }

    /// <summary>Why nothing of the answer could be kept.</summary>
    public ReadFault Fault { get; set; }

    /// <summary>Whether the answer has as many entities as were asked for, to be given to all objects that stand for them.</summary>
    public bool IsComplete { get; set; }

    /// <summary>The entities, counted from <see cref="Start"/>, that could not be kept, and why.</summary>
    public IReadOnlyList<(int Index, ReadFault Fault)> Faulty => _faulty ?? [];

    /// <summary>Notes an entity that could not be kept.</summary>
    public void AddFaulty(int index, ReadFault fault) => (_faulty ??= []).Add((index, fault));

    /// <summary>Notes an entity that was answered with null.</summary>
    public void AddNull(int index) => (_nulls ??= []).Add(index);

    /// <summary>Whether an entity was answered with null.</summary>
    public bool IsNull(int index) => _nulls is not null && _nulls.Contains(index);

    /// <summary>Whether an entity could be kept.</summary>
    public bool IsSound(int index)
    {
        if (_faulty is null)
        {
            return true;
        }

        foreach (var (faulty, _) in _faulty)
        {
            if (faulty == index)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Forgets what was read.</summary>
    public void Reset()
    {
        IsRead = false;
        IsComplete = false;
        Fault = ReadFault.None;
        _faulty = null;
        _nulls = null;
    }
}
