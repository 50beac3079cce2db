using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Platform.Data;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.OnBehalf;

/// <summary>What was filed for a unit is not accepted before the unit's word is there.</summary>
internal sealed class ConfirmedFirst(IStringLocalizer<ConfirmedFirst> T) : IAcceptanceRule
{
    public Task<string?> RefuseAsync(UnitScope unit, ApplicationRecord record, ApplicationForm form, CancellationToken cancellationToken) =>
        Task.FromResult(record.AwaitsConfirmation ? T["这份申报是代录的，申报单位还没有确认，不能同意。"].Value : null);
}
