using NetGen;

namespace Architectures;

/// <summary>
/// ResNet-18 (He et al., "Deep Residual Learning for Image Recognition", 2016) with the names of
/// torchvision's <c>resnet18</c>, so that its weights are loaded by name: 11,689,512 parameters.
/// </summary>
[NeuralNetwork]
[Input(3, 224, 224)]
[Conv2D(64, 7, Stride = 2, Pad = 3, UseBias = false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU, MaxPool2D(3, Stride = 2, Pad = 1)]
[Residual<BasicBody>(64, 1, Name = "layer1.0"), ReLU]
[Residual<BasicBody>(64, 1, Name = "layer1.1"), ReLU]
[Residual<BasicBody, BasicBody.Downsample>(128, 2, Name = "layer2.0", ShortcutName = "downsample"), ReLU]
[Residual<BasicBody>(128, 1, Name = "layer2.1"), ReLU]
[Residual<BasicBody, BasicBody.Downsample>(256, 2, Name = "layer3.0", ShortcutName = "downsample"), ReLU]
[Residual<BasicBody>(256, 1, Name = "layer3.1"), ReLU]
[Residual<BasicBody, BasicBody.Downsample>(512, 2, Name = "layer4.0", ShortcutName = "downsample"), ReLU]
[Residual<BasicBody>(512, 1, Name = "layer4.1"), ReLU]
[GlobalAvgPool2D]
[Dense(1000, Name = "fc")]
[CrossEntropyLoss, Sgd(LearningRate = 0.1, Momentum = 0.9, WeightDecay = 1e-4)]
public sealed partial class ResNet18;
