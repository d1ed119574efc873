namespace DataExchange.Access.Stores;

/// <summary>What is to be counted for one agreement on a day.</summary>
/// <param name="Agreement">Its identifier; all versions count together.</param>
/// <param name="Requests">How many requests.</param>
/// <param name="MaxRequests">How many requests the day may have in all; null for no bound.</param>
/// <param name="Subjects">The keyed hashes of people; one who was counted on that day before is not counted again.</param>
/// <param name="MaxSubjects">How many people the day may have in all; null for no bound.</param>
public sealed record AgreementCount(string Agreement, int Requests, int? MaxRequests, IReadOnlyCollection<string> Subjects, int? MaxSubjects);
