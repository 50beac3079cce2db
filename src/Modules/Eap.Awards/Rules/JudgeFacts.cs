namespace Eap.Awards.Rules;

/// <summary>What is known of a judge.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Bonds">Where they hold an office on this site, the judging itself aside.</param>
/// <param name="Ties">What they declared.</param>
public sealed record JudgeFacts(string Name, IReadOnlyList<JudgeBond> Bonds, IReadOnlyList<JudgeBond> Ties);

/// <summary>A judge and a union that belong together.</summary>
/// <param name="Path">The union's path in the tree: ids from the root down, each followed by a slash.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Words">What a declared tie is, as declared: 兼职顾问; empty for an office.</param>
public sealed record JudgeBond(string Path, string UnitName, string Words = "");
