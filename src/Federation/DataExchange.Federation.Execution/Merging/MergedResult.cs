using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>What all fetches of a request have supplied: cells, and the responses that their leaves lie in. Not safe for concurrent use.</summary>
internal sealed class MergedResult : IDisposable
{
    private readonly List<SubgraphResponse> _responses = [];
    private readonly List<string> _subgraphs = [];
    private byte[][] _bodies = new byte[8][];

    public MergedResult(int rootSize, int rootType, int likelyCells, int maxCells)
    {
        Cells = new CellStore(Math.Max(likelyCells, rootSize), Math.Max(maxCells, rootSize));
        _ = Cells.TryAllocate(rootSize, out var root);
        Root = root;
        Cells[root].Start = rootType;
    }

    public CellStore Cells { get; }

    /// <summary>The block of the root object.</summary>
    public int Root { get; }

    /// <summary>How many bytes of responses are held.</summary>
    public long Bytes { get; private set; }

    /// <summary>Keeps a response until the end of the request, and numbers it.</summary>
    public ushort Keep(SubgraphResponse response, string subgraph)
    {
        _responses.Add(response);
        _subgraphs.Add(subgraph);
        Bytes += response.Length;
        var source = checked((ushort)(_responses.Count - 1));
        if (source == _bodies.Length)
        {
            Array.Resize(ref _bodies, source * 2);
        }

        _bodies[source] = response.Buffer;
        return source;
    }

    /// <summary>The JSON of a leaf.</summary>
    public ReadOnlySpan<byte> Leaf(scoped in Cell cell) => _bodies[cell.Source].AsSpan(cell.Start, cell.Length);

    /// <summary>The subgraph that supplied a cell, or null for one that nobody supplied.</summary>
    public string? Service(in Cell cell) => cell.Kind == CellKind.Missing || cell.Source >= _subgraphs.Count ? null : _subgraphs[cell.Source];

    public void Dispose()
    {
        Cells.Dispose();
        foreach (var response in _responses)
        {
            response.Dispose();
        }
    }
}
