using Eap.Applications.Process;

namespace Eap.Applications.Desk;

/// <summary>An application in the queue.</summary>
/// <param name="Record">Where it stands.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Summary">The answers its form shows in lists; empty for none.</param>
/// <param name="Organization">Short name of the unit.</param>
/// <param name="Stage">What is to be done; null when nothing waits.</param>
/// <param name="DueUtc">By when, UTC; null: no term.</param>
public sealed record DeskRow(ApplicationRecord Record, string Title, string Summary, string Organization, string? Stage, DateTime? DueUtc)
{
    /// <summary>Where it stands, in words: a key of the localizer.</summary>
    public required string State { get; init; }
}
