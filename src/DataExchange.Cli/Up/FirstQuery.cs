namespace DataExchange.Cli.Up;

/// <summary>The first query a newcomer pastes: one citizen across all four registries, as the Tax Department sees him.</summary>
internal static class FirstQuery
{
    private const string Client = "VN:GOV:G12.18:thue-dien-tu";

    private const string Query =
        """{ citizen(personalId: \"001085012345\") { fullName dateOfBirth landParcels(first: 10) { nodes { parcelId areaSquareMetres landTax(year: 2026) { amount currency } } } taxProfile { taxCode status arrears { amount currency } } landTaxDue(year: 2026) { amount currency } documents(first: 5) { nodes { number subject } } } }""";

    /// <summary>A command for a POSIX shell; the client id in the token request asks the development issuer.</summary>
    public static string Command(string url, string dataDirectory) =>
        $$"""
          TOKEN=$(dotnet run --no-build --project src/DataExchange.Cli -- token --client {{Client}} --data {{dataDirectory}})
          curl -s {{url}}/graphql -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
            -d '{"query": "{{Query}}"}'
        """;
}
