namespace DataExchange.Access.ConsentDesk;

/// <summary>What is late after a withdrawal.</summary>
public enum OverdueStep
{
    /// <summary>Telling the person that the withdrawal was received.</summary>
    Acknowledgement,

    /// <summary>Doing what follows from it.</summary>
    Completion,
}
