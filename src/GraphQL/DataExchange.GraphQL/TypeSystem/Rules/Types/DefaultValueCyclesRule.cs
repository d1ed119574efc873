using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>
/// The default of an input field does not need itself, through the defaults of the fields that it leaves out.
/// See <see href="https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()"/>.
/// </summary>
internal sealed class DefaultValueCyclesRule : SchemaRule
{
    public override string Name => "DefaultValueCycles";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        var uses = new Dictionary<string, ImmutableArray<InputSite>>(StringComparer.Ordinal);
        foreach (var site in InputSites.Fields(schema).Where(s => s.Node.DefaultValue is not null))
        {
            uses[site.Coordinate] = schema.Resolve(site.Node.Type) is { } type ? [.. Used(schema, type, site.Node.DefaultValue!)] : [];
        }

        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var site in InputSites.Fields(schema).Where(s => uses.ContainsKey(s.Coordinate)))
        {
            if (!done.Contains(site.Coordinate) && Reaches(uses, site.Coordinate, done))
            {
                errors.Report($"Invalid circular reference. The default value of Input Object field `{site.Coordinate}` references itself.", site.Node.DefaultValue);
            }
        }
    }

    private static bool Reaches(Dictionary<string, ImmutableArray<InputSite>> uses, string start, HashSet<string> done)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>([start]);
        while (pending.TryPop(out var coordinate))
        {
            foreach (var used in uses.GetValueOrDefault(coordinate, []))
            {
                if (used.Coordinate == start)
                {
                    done.UnionWith(seen);
                    return true;
                }

                if (seen.Add(used.Coordinate))
                {
                    pending.Push(used.Coordinate);
                }
            }
        }

        return false;
    }

    /// <summary>The fields whose defaults complete <paramref name="value"/>.</summary>
    private static IEnumerable<InputSite> Used(SchemaDeclarations schema, TypeDeclaration type, ValueNode value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is ListValueNode list)
        {
            return list.Values.SelectMany(item => Used(schema, type, item));
        }

        return value is ObjectValueNode literal ? type.InputFields.SelectMany(f => UsedByField(schema, type, literal, f)) : [];
    }

    private static IEnumerable<InputSite> UsedByField(SchemaDeclarations schema, TypeDeclaration type, ObjectValueNode literal, InputValueDefinitionNode field)
    {
        if (schema.Resolve(field.Type) is not { Kind: TypeKind.InputObject } fieldType)
        {
            return [];
        }

        if (literal.Fields.FirstOrDefault(f => f.Name.Value == field.Name.Value) is { } given)
        {
            return Used(schema, fieldType, given.Value);
        }

        return field.DefaultValue is null ? [] : [new InputSite($"{type.Name}.{field.Name.Value}", field, IsField: true)];
    }
}
