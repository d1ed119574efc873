using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Documents.Nodes;

namespace DataExchange.Access.Documents.Agreements;

/// <summary>
/// Agreements as YAML documents: the content that the parties agree on, without status, approvals and what activation adds. What is written reads back
/// as the same content, and what was read writes back as the same bytes.
/// </summary>
public static class AgreementYaml
{
    /// <summary>Reads the documents of a text; comments are passed over. What is read is a draft.</summary>
    /// <returns>The agreements, or all mistakes with their places.</returns>
    public static AgreementsRead Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new ProblemList();
        var documents = NodeReader.Read(text, problems);
        ImmutableArray<Agreement> agreements = [.. documents.Select(d => AgreementReading.Read(d, problems))];
        if (problems.IsEmpty && agreements.IsEmpty)
        {
            problems.Add(new Place(1, 1), "The text holds no document; expected an agreement.");
        }

        return problems.IsEmpty ? new AgreementsRead(agreements, []) : new AgreementsRead([], problems.InOrder);
    }

    /// <summary>Writes one document, its keys in fixed order, lines ended by a line feed.</summary>
    public static string Write(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return AgreementWriting.Write(agreement);
    }

    /// <summary>Writes several documents as one text.</summary>
    public static string Write(IEnumerable<Agreement> agreements) => string.Join("---\n", agreements.Select(Write));
}
