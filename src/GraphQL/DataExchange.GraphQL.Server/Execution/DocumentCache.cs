namespace DataExchange.GraphQL.Server.Execution;

/// <summary>Prepared documents by their exact text; the least recently used go first. Thread-safe.</summary>
internal sealed class DocumentCache(int capacity)
{
    private readonly Dictionary<string, LinkedListNode<(string Text, PreparedDocument Document)>> _byText = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Text, PreparedDocument Document)> _byUse = new();
    private readonly Lock _lock = new();

    /// <summary>How many documents are kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _byText.Count;
            }
        }
    }

    public PreparedDocument? Find(string text)
    {
        lock (_lock)
        {
            if (!_byText.TryGetValue(text, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Document;
        }
    }

    public void Add(string text, PreparedDocument document)
    {
        lock (_lock)
        {
            if (capacity <= 0 || _byText.ContainsKey(text))
            {
                return;
            }

            _byText.Add(text, _byUse.AddFirst((text, document)));
            if (_byText.Count > capacity)
            {
                _byText.Remove(_byUse.Last!.Value.Text);
                _byUse.RemoveLast();
            }
        }
    }
}
