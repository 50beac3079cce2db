namespace Eap.Stations.Subsidies;

/// <summary>A payment, as typed. The amount is not: it follows from the class.</summary>
public sealed class PaymentForm
{
    /// <summary>The day it was paid.</summary>
    public DateOnly? PaidOn { get; set; }

    /// <summary>Number of the voucher.</summary>
    public string? Voucher { get; set; }
}
