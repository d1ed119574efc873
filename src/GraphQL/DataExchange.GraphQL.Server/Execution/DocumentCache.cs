namespace DataExchange.GraphQL.Server.Execution;

/// <summary>Prepared documents by their exact text; the least recently used go first. Thread-safe.</summary>
internal sealed class DocumentCache(int maxDocuments, long maxCharacters)
{
    private readonly Dictionary<string, LinkedListNode<(string Text, PreparedDocument Document)>> _byText = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Text, PreparedDocument Document)> _byUse = new();
    private readonly Lock _lock = new();
    private long _characters;

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
            if (!_byText.TryAdd(text, new LinkedListNode<(string, PreparedDocument)>((text, document))))
            {
                return;
            }

            _byUse.AddFirst(_byText[text]);
            _characters += text.Length;
            while (_byText.Count > maxDocuments || _characters > maxCharacters)
            {
                RemoveLast();
            }
        }
    }

    private void RemoveLast()
    {
        var text = _byUse.Last!.Value.Text;
        _byUse.RemoveLast();
        _byText.Remove(text);
        _characters -= text.Length;
    }
}
