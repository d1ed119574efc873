using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Subjects;

/// <summary>
/// Adds, unseen by the client, the field that identifies the person an object is about, so that the record can say whose data was read.
/// </summary>
internal static class SubjectSelections
{
    /// <summary>The key under which the field travels, never part of an answer. A client that chooses it as an alias only makes it longer.</summary>
    private const string ResponseKey = "_dx_subject";

    /// <summary>The tag under which the execution shows the values.</summary>
    public const int Observation = 1;

    public static void AddTo(
        ImmutableArray<NormalizedField>.Builder fields, Schema schema, CompositeType parent, FrozenDictionary<string, string> subjectFields, int part)
    {
        var key = FreeKey(fields);
        var types = schema.PossibleTypes(parent);
        foreach (var group in types.Where(t => subjectFields.ContainsKey(t.Name)).GroupBy(t => subjectFields[t.Name], StringComparer.Ordinal))
        {
            if (group.First().FindField(group.Key) is { } definition)
            {
                fields.Add(new NormalizedField
                {
                    ResponseKey = key,
                    Definition = definition,
                    Types = types.Length == group.Count() ? null : [.. group],
                    IsHidden = true,
                    Part = part,
                    Observation = Observation,
                });
            }
        }
    }

    /// <summary>A key that no selection of the client has: a selection under the same key would stand in the record in the subject's place.</summary>
    private static string FreeKey(ImmutableArray<NormalizedField>.Builder fields)
    {
        var key = ResponseKey;
        while (fields.Any(f => f.ResponseKey == key))
        {
            key += "_";
        }

        return key;
    }
}
