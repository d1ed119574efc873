namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>A value that a request of somebody else will bring.</summary>
/// <param name="Call">The request.</param>
/// <param name="Question">Who waits.</param>
/// <param name="Row">For which row.</param>
/// <param name="Group">For which field of it.</param>
internal readonly record struct Wait(OriginCall Call, QuestionView Question, int Row, int Group);
