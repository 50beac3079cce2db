namespace Eap.Awards.Naming;

/// <summary>Rolls a unit of work back: the rules do not allow what was asked, and nothing of it may stand.</summary>
internal sealed class NotNamedException(string message) : Exception(message);
