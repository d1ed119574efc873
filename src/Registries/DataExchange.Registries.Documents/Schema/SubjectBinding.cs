using System.Diagnostics;
using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Documents.Data;
using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Paging;

namespace DataExchange.Registries.Documents.Schema;

/// <summary>What documents can be about: entities of other registries, of which this one knows the documents.</summary>
internal static class SubjectBinding
{
    /// <summary>Binds the types.</summary>
    public static ServerSchemaBuilder AddSubjects(this ServerSchemaBuilder builder, DocumentLists lists) => builder
        .Object<CitizenSubject>("Citizen", citizen => citizen
            .Entity((representations, _, _) => new ValueTask<IReadOnlyList<CitizenSubject?>>(
                [.. representations.Select(r => new CitizenSubject(r.Get<string>("personalId")!))]))
            .Batch("documents", (subjects, context, cancellationToken) =>
                About(lists, SubjectKind.Citizen, [.. subjects.Select(s => s.PersonalId)], context, cancellationToken)))
        .Object<LandParcelSubject>("LandParcel", parcel => parcel
            .Entity((representations, _, _) => new ValueTask<IReadOnlyList<LandParcelSubject?>>(
                [.. representations.Select(r => new LandParcelSubject(r.Get<string>("parcelId")!))]))
            .Batch("documents", (subjects, context, cancellationToken) =>
                About(lists, SubjectKind.LandParcel, [.. subjects.Select(s => s.ParcelId)], context, cancellationToken)))
        .Object<OrganisationSubject>("Organisation", organisation => organisation
            .Entity((representations, _, _) => new ValueTask<IReadOnlyList<OrganisationSubject?>>(
                [.. representations.Select(r => new OrganisationSubject(r.Get<string>("taxCode")!))]))
            .Batch("documents", (subjects, context, cancellationToken) =>
                About(lists, SubjectKind.Organisation, [.. subjects.Select(s => s.TaxCode)], context, cancellationToken)));

    /// <summary>The subject that a stored concern means.</summary>
    public static object SubjectOf(ConcernRow concern) => concern.Kind switch
    {
        SubjectKind.Citizen => new CitizenSubject(concern.Key),
        SubjectKind.LandParcel => new LandParcelSubject(concern.Key),
        SubjectKind.Organisation => new OrganisationSubject(concern.Key),
        _ => throw new UnreachableException("A stored concern has one of three kinds."),
    };

    private static ValueTask<IReadOnlyList<Connection<DocumentRow>>> About(
        DocumentLists lists, SubjectKind kind, IReadOnlyList<string> keys, FieldContext context, CancellationToken cancellationToken) => new(
        lists.AboutAsync(kind, keys, context.Argument<DocumentType?>("type"), PageRequest.Of(context), PageBinding.FieldsOfNodes(context.Selection), cancellationToken));
}
