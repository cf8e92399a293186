namespace NetGen;

/// <summary>Why a <c>Fit</c> ended.</summary>
public enum StopReason
{
    /// <summary>All epochs are done.</summary>
    Completed,

    /// <summary>The monitored metric did not improve for <see cref="EarlyStopping.Patience"/> epochs.</summary>
    EarlyStopping,

    /// <summary>A callback called <c>Stop</c>.</summary>
    Callback,

    /// <summary>The cancellation token was cancelled.</summary>
    Cancelled,

    /// <summary>The loss of a step was NaN or infinite; see <see cref="FitResult.Error"/>.</summary>
    NonFiniteLoss,

    /// <summary><see cref="FitControl.Stop"/> was called.</summary>
    Control,
}
