namespace Eap.SelfChecks.Urgent;

/// <summary>By when somebody should be there.</summary>
public enum UrgentHaste
{
    /// <summary>Now, by telephone first.</summary>
    Now,

    /// <summary>Today.</summary>
    Today,

    /// <summary>In the next days.</summary>
    Soon,
}
