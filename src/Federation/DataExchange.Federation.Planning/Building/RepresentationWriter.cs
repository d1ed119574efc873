using System.Collections.Immutable;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Sources;
using DataExchange.Federation.Plans;

namespace DataExchange.Federation.Planning.Building;

/// <summary>Writes down what is sent for an entity: every name once for every concrete type.</summary>
internal sealed class RepresentationWriter(SourceCatalog catalog)
{
    /// <summary>The fields of a representation of a concrete type.</summary>
    public ImmutableArray<RepresentationField> Write(IEnumerable<(Need Need, bool IsKey)> needs, string concreteType)
    {
        var fields = new List<RepresentationField>();
        foreach (var (need, isKey) in needs)
        {
            // A representation is for one concrete type: only below it can types differ.
            Merge(fields, Field(need, isKey) with { Types = [] }, need.Below?.TypeName, concreteType);
        }

        return [.. fields];
    }

    // INVARIANT: the parser bounds the depth of a field set.
    private RepresentationField Field(Need need, bool isKey)
    {
        var below = new List<RepresentationField>();
        foreach (var inner in need.Below?.Needs ?? [])
        {
            Merge(below, Field(inner, isKey), inner.Below?.TypeName, need.Below!.TypeName);
        }

        return new RepresentationField(need.Name, need.Key, isKey, need.Types ?? [], [.. below]);
    }

    // Two fields of one name: both for the types that both are for, each alone for the others.
    private void Merge(List<RepresentationField> fields, RepresentationField field, string? typeBelow, string parentType)
    {
        var i = fields.FindIndex(f => f.Name == field.Name && f.Key == field.Key && Overlap(f, field));
        if (i < 0)
        {
            fields.Add(field);
            return;
        }

        var known = fields[i];
        var joined = Join(known, field, typeBelow);
        if (known.Types.SequenceEqual(field.Types) || field.Fields.IsEmpty)
        {
            fields[i] = joined with { Types = known.Types.IsEmpty || field.Types.IsEmpty ? [] : [.. known.Types.Union(field.Types)] };
            return;
        }

        var (ofKnown, ofField) = (TypesOf(known, parentType), TypesOf(field, parentType));
        fields[i] = joined with { Types = [.. ofKnown.Intersect(ofField)] };
        Add(fields, known, [.. ofKnown.Except(ofField)]);
        if (ofField.Except(ofKnown).ToImmutableArray() is { IsEmpty: false } rest)
        {
            Merge(fields, field with { Types = rest }, typeBelow, parentType);
        }
    }

    private RepresentationField Join(RepresentationField x, RepresentationField y, string? typeBelow)
    {
        var below = x.Fields.ToList();
        foreach (var inner in y.Fields)
        {
            Merge(below, inner, TypeBelow(typeBelow, inner.Name), typeBelow ?? string.Empty);
        }

        return x with { IsKey = x.IsKey || y.IsKey, Fields = [.. below] };
    }

    private static void Add(List<RepresentationField> fields, RepresentationField field, ImmutableArray<string> types)
    {
        if (!types.IsEmpty)
        {
            fields.Add(field with { Types = types });
        }
    }

    private static bool Overlap(RepresentationField x, RepresentationField y) =>
        x.Types.IsEmpty || y.Types.IsEmpty || x.Types.Intersect(y.Types).Any();

    private ImmutableArray<string> TypesOf(RepresentationField field, string parentType) =>
        field.Types.IsEmpty ? [.. catalog.PossibleTypes(parentType).Select(t => t.Name)] : field.Types;

    private string? TypeBelow(string? typeName, string field) => typeName is null ? null : catalog.FieldType(typeName, field);
}
