namespace Eap.Workflows.Review.Inbox;

/// <summary>How many tasks wait for the person.</summary>
public sealed record WaitingTasks(int Value);
