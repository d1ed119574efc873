using DataExchange.Registries.Filling;
using DataExchange.Registries.Synthetic;

namespace DataExchange.Registries.Documents.Seeding;

/// <summary>The document registry's rows of a world.</summary>
internal static class DocumentsFill
{
    public static IReadOnlyList<FillStep> Steps(SyntheticWorld world)
    {
        var documents = new DocumentGenerator(world);
        return [FillStep.Of(documents.Count, index => RowsOf(documents.Make(index))), FillStep.Of(1, _ => documents.Sequences())];
    }

    private static IEnumerable<object> RowsOf(SyntheticDocument made) =>
        [made.Document, .. made.Deliveries, .. made.StatusChanges, .. made.Attachments, .. made.Concerns, .. made.Terms];
}
