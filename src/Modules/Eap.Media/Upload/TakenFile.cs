using Eap.Platform.Files;

namespace Eap.Media.Upload;

/// <summary>What <see cref="MediaIntake"/> did with a file: one of the two is null.</summary>
/// <param name="Facts">The stored file.</param>
/// <param name="Refusal">Why it is not taken.</param>
public sealed record TakenFile(MediaFacts? Facts, FileRefusal? Refusal);
