using Eap.Editorial.Corrections;
using Eap.Editorial.Manuscripts;

namespace Eap.Editorial.Notes;

/// <summary>What stands under the page of a reviewed item.</summary>
/// <param name="Corrections">What was corrected, oldest first.</param>
/// <param name="SignOffs">Who let this version pass, in order.</param>
public sealed record EditorialNote(IReadOnlyList<Correction> Corrections, IReadOnlyList<SignOff> SignOffs);
