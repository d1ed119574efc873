using System.Collections.Immutable;
using System.Text;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Plans;

/// <summary>Prints the selections of fetches.</summary>
internal sealed class SelectionText(StringBuilder text, Func<string, FetchField, string?> remark)
{
    /// <summary>Prints the selections of entities, whatever types they have.</summary>
    public void PrintEntities(FetchSelectionSet selections, int level, string path)
    {
        if (selections.TypeName == "_Entity")
        {
            Print(selections, level, path);
        }
        else
        {
            text.Append(" {");
            NewLine(level + 1).Append("... on ").Append(selections.TypeName);
            Print(selections, level + 1, path);
            NewLine(level).Append('}');
        }
    }

    // INVARIANT: plans are as deep as operations and field sets, which are bounded.
    /// <summary>Prints selections with their braces, after a space.</summary>
    public void Print(FetchSelectionSet selections, int level, string path)
    {
        text.Append(" {");
        foreach (var field in selections.Fields)
        {
            Print(field, level + 1, path);
        }

        foreach (var fragment in selections.Fragments)
        {
            NewLine(level + 1).Append("... on ").Append(fragment.Selections.TypeName).Append(FetchDocument.Directives(fragment.Conditions));
            Print(fragment.Selections, level + 1, path);
        }

        NewLine(level).Append('}');
    }

    private void Print(FetchField field, int level, string path)
    {
        NewLine(level);
        if (field.ResponseName != field.Name)
        {
            text.Append(field.ResponseName).Append(": ");
        }

        text.Append(field.Name).Append(Arguments(field.Arguments.AddRange(field.ContextArguments))).Append(FetchDocument.Directives(field.Conditions));
        var note = remark(path, field);
        if (field.Selections is { } below)
        {
            Print(below, level, PlanPaths.Below(path, field.Key));
        }

        if (note is not null)
        {
            text.Append(" # ").Append(note);
        }
    }

    private static string Arguments(ImmutableArray<ArgumentNode> arguments) =>
        arguments.IsEmpty ? string.Empty : $"({string.Join(", ", arguments.Select(a => $"{a.Name.Value}: {Printer.Print(a.Value)}"))})";

    private StringBuilder NewLine(int level) => text.Append('\n').Append(' ', level * 2);
}
