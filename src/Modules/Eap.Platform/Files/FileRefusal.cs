namespace Eap.Platform.Files;

/// <summary>Why a file is not taken.</summary>
/// <param name="Code">Stable, for logs and tests: one of <see cref="FileRefusalCodes"/>.</param>
/// <param name="Message">For the user, in Chinese: what is wrong and what to do.</param>
public sealed record FileRefusal(string Code, string Message);
