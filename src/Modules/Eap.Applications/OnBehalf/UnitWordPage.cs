using Eap.Applications.Process;

namespace Eap.Applications.OnBehalf;

/// <summary>The page where a second officer writes down how a unit without an account confirmed.</summary>
/// <param name="Record">The application.</param>
/// <param name="VersionId">Its newest version.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Refusal">Why nothing can be written down here, in Chinese; null when it can.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Error">What is wrong with it; null for nothing.</param>
public sealed record UnitWordPage(ApplicationRecord Record, string VersionId, string Title, string? Refusal, UnitWordForm Form, string? Error = null);
