namespace Eap.Awards.Judging;

/// <summary>Ends a unit of work so that nothing of it stays, with the words for whoever asked.</summary>
internal sealed class RolledBackException(string words) : Exception(words);
