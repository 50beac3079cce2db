namespace Eap.Stations.Passport;

/// <summary>What a unit says about one check, as typed.</summary>
public sealed class ClaimForm
{
    /// <summary>What shows it.</summary>
    public string? Evidence { get; set; }

    /// <summary>The day it is of: yyyy-MM-dd.</summary>
    public string? Day { get; set; }
}
