using System.Collections.Concurrent;
using System.Diagnostics;
using DataExchange.Access.Decisions;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Introspection;

/// <summary>
/// One schema with its texts made safe and each field of an object marked with what is decided on it, for each set of rights: made when introspection is
/// asked, remembered for a few. Thread-safe.
/// </summary>
internal sealed class MarkedSchemas(Schema schema)
{
    private const int MostRemembered = 32;

    private readonly ConcurrentDictionary<string, Lazy<Schema>> _byFingerprint = new(StringComparer.Ordinal);

    public Schema For(AccessProfile profile)
    {
        if (_byFingerprint.Count >= MostRemembered && !_byFingerprint.ContainsKey(profile.Fingerprint))
        {
            _byFingerprint.Clear();
        }

        return _byFingerprint.GetOrAdd(profile.Fingerprint, _ => new Lazy<Schema>(() => Make(profile))).Value;
    }

    private Schema Make(AccessProfile profile)
    {
        var texts = new SchemaTexts((coordinate, text) =>
        {
            var safe = text is null ? null : SafeText.Of(text);
            return coordinate is null ? safe
                : safe is { Length: > 0 } ? $"{safe}\n\n{CoordinateMark.Of(profile.Decide(coordinate))}"
                : CoordinateMark.Of(profile.Decide(coordinate));
        });
        return SchemaBuilder.Build(texts.Rewrite(schema), SchemaBuilderOptions.Derived).Schema
            ?? throw new UnreachableException("A valid schema stays valid when its descriptions change.");
    }
}
