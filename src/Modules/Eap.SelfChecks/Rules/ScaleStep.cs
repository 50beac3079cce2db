namespace Eap.SelfChecks.Rules;

/// <summary>What one can do next: a page of this site.</summary>
/// <param name="Words">What is said.</param>
/// <param name="Url">From the root, such as <c>/relax/man-huxi</c>.</param>
public sealed record ScaleStep(string Words, string Url);
