namespace Eap.Awards.Rules;

/// <summary>A body that names.</summary>
/// <param name="Id">Its organisation.</param>
/// <param name="Name">Its name on the day of the decision: a body that was renamed signs with the name it has then.</param>
public sealed record NamingBody(string Id, string Name);

/// <summary>What a body said.</summary>
/// <param name="BodyId">Its organisation.</param>
/// <param name="Agrees">It names.</param>
/// <param name="Reason">Why not; empty when it agrees.</param>
public sealed record BodyVerdict(string BodyId, bool Agrees, string Reason = "");
