using DataExchange.Federation.Execution.Ports;
using DataExchange.Gateway.Transforms;

namespace DataExchange.Gateway.Subjects;

/// <summary>Collects, during one execution, who the objects of the answer are about.</summary>
internal sealed class SubjectCollector : IExecutionObserver
{
    private readonly HashSet<string> _subjects = new(StringComparer.Ordinal);

    /// <summary>The identifying values. Personal: they leave this object as keyed hashes only.</summary>
    public IReadOnlyCollection<string> Values => _subjects;

    public void Observe(int tag, ReadOnlySpan<byte> value)
    {
        if (tag == SubjectSelections.Observation && JsonLeaf.TextOf(value) is { } subject)
        {
            _subjects.Add(subject);
        }
    }
}
