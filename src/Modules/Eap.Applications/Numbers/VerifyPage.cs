namespace Eap.Applications.Numbers;

/// <summary>What is said about a number.</summary>
/// <param name="Typed">The number asked for, tidied.</param>
/// <param name="Found">What was given out under it; null: nothing.</param>
public sealed record VerifyPage(string Typed, IssuedNumber? Found);
