using DataExchange.Federation.Planning.Tests.Harness;

namespace DataExchange.Federation.Planning.Tests.Plans;

/// <summary>What the four registries need.</summary>
public sealed class RegistryPlanTests
{
    [Fact]
    public void National_query_takes_three_waves_and_one_fetch_per_registry_and_wave() => Match("national", """
        query National($id: PersonalId!) {
          citizen(personalId: $id) {
            fullName
            landParcels { nodes { parcelId areaSquareMetres landTax(year: 2026) { amount } } }
            taxProfile { taxCode arrears { amount currency } }
            landTaxDue(year: 2026) { amount }
            documents(first: 5) { nodes { documentId subject } }
          }
        }
        """);

    [Fact]
    public void Owners_are_reached_through_the_interface_and_relatives_through_them() => Match("owners", """
        query($id: ID!) {
          landParcel(parcelId: $id) {
            address
            owners { share party { __typename displayName ...on Citizen { father { fullName mother { fullName taxProfile { taxCode } } } } ...on Organisation { name legalRepresentative { fullName } } } }
          }
        }
        """);

    [Fact]
    public void Members_of_a_union_are_completed_each_by_its_own_registry() => Match("concerns", """
        query($id: ID!) {
          document(documentId: $id) {
            subject
            concerns { ...on Citizen { fullName dateOfBirth } ...on LandParcel { address landTax(year: 2026) { amount } } ...on Organisation { name } }
          }
          search(text: "thuế") { ...on Agency { code } ...on Document { documentId issuer { code } } }
        }
        """);

    [Fact]
    public void Aliases_fragments_and_conditions_keep_their_meaning() => Match("conditions", """
        query($id: PersonalId!, $tax: Boolean!, $name: Boolean!) {
          a: citizen(personalId: $id) { ...Name ...Tax @include(if: $tax) }
          b: citizen(personalId: "079192067890") { ...Name taxProfile { taxCode } @skip(if: $tax) }
          __typename
        }
        fragment Name on Citizen { fullName @include(if: $name) n: displayName }
        fragment Tax on Citizen { due: landTaxDue(year: 2025) { amount } landTaxDue(year: 2026) { amount } }
        """.Replace("taxProfile { taxCode } @skip(if: $tax)", "taxProfile @skip(if: $tax) { taxCode }", StringComparison.Ordinal));

    private static void Match(string name, string operation) => Snapshot.Match(Harness.Planning.Text("registries", operation), name);
}
