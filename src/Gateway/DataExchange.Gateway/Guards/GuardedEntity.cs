using DataExchange.Access.Conditions;
using DataExchange.Access.Consents;
using DataExchange.Access.Guards;
using DataExchange.Gateway.Decisions;

namespace DataExchange.Gateway.Guards;

/// <summary>One entity that a guard is asked about: what was read of its record, and whom it is about.</summary>
/// <param name="PersonalId">The person, or null. Personal: it leaves this object as a keyed hash only.</param>
/// <param name="Fields">By path from the entity, what conditions read.</param>
internal sealed record GuardedEntity(string? PersonalId, IReadOnlyDictionary<string, ConditionValue> Fields)
{
    private static readonly IReadOnlyDictionary<string, ConditionValue> _nothing = new Dictionary<string, ConditionValue>();

    /// <summary>Reads a record.</summary>
    /// <param name="guard">What is to be decided.</param>
    /// <param name="record">The record as JSON.</param>
    /// <param name="subjectFields">By type, the field that identifies the person an object is about.</param>
    public static GuardedEntity Read(DecidedGuard guard, ReadOnlySpan<byte> record, IReadOnlyDictionary<string, string> subjectFields)
    {
        string? person = null;
        if (guard.NeedsConsent && RecordFields.TextOf(record, "__typename") is { } type && subjectFields.TryGetValue(type, out var subject))
        {
            person = RecordFields.TextOf(record, subject) is { Length: > 0 } text ? text : null;
        }

        return new GuardedEntity(person, FieldsOf(guard, record));
    }

    /// <summary>The record as one term sees it.</summary>
    public GuardedRecord For(GuardTerm term, IReadOnlyCollection<Consent> consents) =>
        new(path => term.At is not null && Fields.TryGetValue(term.PathOf(path), out var value) ? value : ConditionValue.Invalid, consents);

    private static IReadOnlyDictionary<string, ConditionValue> FieldsOf(DecidedGuard guard, ReadOnlySpan<byte> record)
    {
        Dictionary<string, ConditionValue>? fields = null;
        foreach (var term in guard.Terms.Where(t => t.At is not null))
        {
            foreach (var (path, type) in term.Decision.Clauses.Select(c => c.Condition).OfType<RowCondition>().SelectMany(c => c.FieldTypes))
            {
                (fields ??= new(StringComparer.Ordinal))[term.PathOf(path)] = RecordFields.Read(record, term.PathOf(path), type);
            }
        }

        return fields ?? _nothing;
    }
}
