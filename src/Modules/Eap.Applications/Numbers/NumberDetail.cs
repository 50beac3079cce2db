namespace Eap.Applications.Numbers;

/// <summary>One line anybody reads who verifies a number; nothing personal.</summary>
/// <param name="Label">What it is, in Chinese.</param>
/// <param name="Text">The words.</param>
public sealed record NumberDetail(string Label, string Text);
