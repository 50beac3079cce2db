namespace Eap.Stations.Subsidies;

/// <summary>A change of payee, as typed.</summary>
public sealed class PayeeForm
{
    /// <summary>Account holder.</summary>
    public string? Name { get; set; }

    /// <summary>Account number.</summary>
    public string? Account { get; set; }

    /// <summary>Bank and branch.</summary>
    public string? Bank { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}
